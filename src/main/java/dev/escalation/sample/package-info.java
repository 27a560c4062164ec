/** A documented simulation of a service desk that writes the sample data and, on request, every ticket's true risk. */
package dev.escalation.sample;
