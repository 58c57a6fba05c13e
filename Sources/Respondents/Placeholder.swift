// The first file of Respondents replaces this one.
