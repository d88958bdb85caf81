#include "exec/translate-all.h"

int tb_count;
