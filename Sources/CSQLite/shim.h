// SQLITE_TRANSIENT is a cast that does not import into Swift, so binding with a copy goes through these two.
#include <sqlite3.h>
static inline int csqlite_bind_text(sqlite3_stmt *s, int i, const char *p, int n) { return sqlite3_bind_text(s, i, p, n, SQLITE_TRANSIENT); }
static inline int csqlite_bind_blob(sqlite3_stmt *s, int i, const void *p, int n) { return sqlite3_bind_blob(s, i, p, n, SQLITE_TRANSIENT); }
