// The first file of Statistics replaces this one.
