/** Why a ticket has its risk, in sentences: facts, a template made of them, and the check of what others make of them. */
@NullMarked
package dev.escalation.explain.sentence;

import org.jspecify.annotations.NullMarked;
