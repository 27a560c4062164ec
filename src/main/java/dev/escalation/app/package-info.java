/** The jobs that the faces of the program start, put together from the layers below. */
package dev.escalation.app;
