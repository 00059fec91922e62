/** The models as folders of files, for Git and Camunda Modeler: taken as a ZIP, and brought back with every difference shown. */
package org.kept.studio.folder;
