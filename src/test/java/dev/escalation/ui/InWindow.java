package dev.escalation.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A test with a window: there is one screen, one mouse and one thread for all of them, so they take turns. */
@ResourceLock("window")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InWindow {}
