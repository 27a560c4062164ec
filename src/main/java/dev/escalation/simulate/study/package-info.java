/** What acting on tickets would save: policies and interventions on a simulated desk, compared under the same luck. */
@NullMarked
package dev.escalation.simulate.study;

import org.jspecify.annotations.NullMarked;
