/** What has changed between the data that a model learned from and now, and whether that matters. */
@NullMarked
package dev.escalation.model.drift;

import org.jspecify.annotations.NullMarked;
