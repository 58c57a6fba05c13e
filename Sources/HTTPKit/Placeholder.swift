// The first file of HTTPKit replaces this one.
