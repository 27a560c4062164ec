/** Telling people of alerts outside the program: by webhook, e-mail and on the desktop. */
@NullMarked
package dev.escalation.app.notify;

import org.jspecify.annotations.NullMarked;
