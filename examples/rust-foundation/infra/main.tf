resource "bucket" "crates" {}
