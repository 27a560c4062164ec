/** Sentences about a ticket's risk, worded by a language model and checked before they are shown. */
@NullMarked
package dev.escalation.app.wording;

import org.jspecify.annotations.NullMarked;
