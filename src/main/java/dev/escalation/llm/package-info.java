/** Asks a language model behind an OpenAI-compatible address, over HTTP. */
@NullMarked
package dev.escalation.llm;

import org.jspecify.annotations.NullMarked;
