int e1000_reset(void)
{
    return 0;
}
