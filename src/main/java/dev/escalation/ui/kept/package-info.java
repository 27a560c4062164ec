/** The models that are kept: which there are, which is the champion and why, and how they come and go as files. */
@NullMarked
package dev.escalation.ui.kept;

import org.jspecify.annotations.NullMarked;
