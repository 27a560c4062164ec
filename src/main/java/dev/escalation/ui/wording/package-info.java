/** Sentences by a language model: who wrote what is shown, and which model is asked. */
@NullMarked
package dev.escalation.ui.wording;

import org.jspecify.annotations.NullMarked;
