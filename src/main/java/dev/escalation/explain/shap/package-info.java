/** Shapley values: exact ones of trees and linear models. Knows models and numbers, no features and no words. */
@NullMarked
package dev.escalation.explain.shap;

import org.jspecify.annotations.NullMarked;
