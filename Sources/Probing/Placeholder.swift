// The first file of Probing replaces this one.
