/** Splits, preprocessing, training, evaluation and the saved form of models. */
package dev.escalation.model;
