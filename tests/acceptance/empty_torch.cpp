// SPDX-License-Identifier: GPL-3.0-or-later
// A program that does nothing and is linked to LibTorch: what starting one costs before any work is done.
int main() {}
