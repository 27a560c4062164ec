/** Two models on the same rows: which is better, by how much, whether that matters, and where they disagree. */
@NullMarked
package dev.escalation.model.versus;

import org.jspecify.annotations.NullMarked;
