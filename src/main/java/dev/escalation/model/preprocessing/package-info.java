/** Raw columns to the matrix that a model sees: imputation, scaling and one-hot encoding, fitted on train rows only. */
package dev.escalation.model.preprocessing;
