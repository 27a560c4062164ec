/** What a model would have been worth on its test: how early, how much at a capacity, where and when it is weak. */
package dev.escalation.model.closer;
