/** Children: other virtual machines that run this very program. */
package org.kept.shared.child;
