// The first file of Packs replaces this one.
