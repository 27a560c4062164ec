/** The program's own tables in a database: the clean data, the rejects and the log; how rows get in and out. */
@NullMarked
package dev.escalation.store.tables;

import org.jspecify.annotations.NullMarked;
