/** Choosing a database: saved connections, the form, its test, and the tables to read. */
@NullMarked
package dev.escalation.ui.connect;

import org.jspecify.annotations.NullMarked;
