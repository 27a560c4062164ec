/** The models that are kept: what they are, how they differ, which of them is the champion, and how they travel as files. */
@NullMarked
package dev.escalation.app.registry;

import org.jspecify.annotations.NullMarked;
