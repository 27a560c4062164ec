/** The frame around the screens: navigation, status, first run, problems. */
@NullMarked
package dev.escalation.ui.shell;

import org.jspecify.annotations.NullMarked;
