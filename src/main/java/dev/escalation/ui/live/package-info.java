/** The desk as it is followed: what arrives, what was alerted, what was done. */
@NullMarked
package dev.escalation.ui.live;

import org.jspecify.annotations.NullMarked;
