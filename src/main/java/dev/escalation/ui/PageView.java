package dev.escalation.ui;

/** The controller of a screen. */
public interface PageView {
    /** The screen has come to the front. */
    default void shown() {}
}
