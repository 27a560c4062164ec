/** Arithmetic of vectors of unit length, whose inner product is the cosine of their angle. */
package dev.escalation.text.vectors;
