/** A workspace while somebody works in it: its folder, its database and what is kept there. */
@NullMarked
package dev.escalation.app.workspace;

import org.jspecify.annotations.NullMarked;
