/** Texts as vectors, computed in this process by a small sentence model; nothing leaves the machine. */
package dev.escalation.text.embedding;
