/** The chain of what happened to a case: written with it, proved each night, shown in its evidence. */
package org.kept.casework.audit;
