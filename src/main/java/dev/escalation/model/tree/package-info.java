/** Tree models: one array form for boosted trees and forests, its trainers, readers and saved form. */
@NullMarked
package dev.escalation.model.tree;

import org.jspecify.annotations.NullMarked;
