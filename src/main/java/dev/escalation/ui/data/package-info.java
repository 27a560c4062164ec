/** Opening a source: what was understood, and a preview. */
@NullMarked
package dev.escalation.ui.data;

import org.jspecify.annotations.NullMarked;
