// The first file of References replaces this one.
