/** The database of a workspace: the server that comes with the program, or one elsewhere; its tables and how rows go in and out. */
@NullMarked
package dev.escalation.store.database;

import org.jspecify.annotations.NullMarked;
