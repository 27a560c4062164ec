/** Exact Shapley values of tree ensembles and linear models. */
@NullMarked
package dev.escalation.explain;

import org.jspecify.annotations.NullMarked;
