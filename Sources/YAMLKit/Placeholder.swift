// The first file of YAMLKit replaces this one.
