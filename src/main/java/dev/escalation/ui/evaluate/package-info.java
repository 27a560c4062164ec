/** A closer look at one model's test: a list of questions, each with a sentence, a chart and a table. */
package dev.escalation.ui.evaluate;
