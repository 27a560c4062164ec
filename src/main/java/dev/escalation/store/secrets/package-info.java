/** Passwords of connections: in the system's key store, in an encrypted file, or nowhere. */
@NullMarked
package dev.escalation.store.secrets;

import org.jspecify.annotations.NullMarked;
