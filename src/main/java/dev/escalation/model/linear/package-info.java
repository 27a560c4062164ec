/** Logistic regression and the linear model it yields. */
@NullMarked
package dev.escalation.model.linear;

import org.jspecify.annotations.NullMarked;
