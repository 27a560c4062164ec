/** How a database elsewhere is found: from a form, a {@code .env} file or an address; and what is wrong if it is not. */
@NullMarked
package dev.escalation.store.connection;

import org.jspecify.annotations.NullMarked;
