// The first file of SQLiteKit replaces this one.
