// The first file of Runner replaces this one.
