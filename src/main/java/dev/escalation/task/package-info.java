/** Progress and cancellation of long work; knows no user interface. */
package dev.escalation.task;
