/** Prediction points, outcomes and point-in-time features: folds over one key's time-ordered stream. */
package dev.escalation.features;
