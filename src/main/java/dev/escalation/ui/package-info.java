/** The window: one package per screen, all state in one {@link dev.escalation.ui.Workspace}. */
@NullMarked
package dev.escalation.ui;

import org.jspecify.annotations.NullMarked;
