# Reading pictures of answers with the camera of the device that gathers.

camera-open = Use the camera
camera-close = Close the camera
camera-title = Hold the picture of the answers in front of the camera
camera-private = The picture is looked at on this device, and nothing of it is kept. The room sees who holds which phone.
camera-asking = The browser asks whether this page may use the camera.
camera-looking = Looking for a code.
camera-read = A response was read. It is in the list below.
camera-other = Other camera
camera-torch-on = Light on
camera-torch-off = Light off
camera-video = What the camera sees

camera-wrong-title = No camera
camera-insecure = This page came over plain http, and browsers give no camera to such pages. Nothing was changed. Paste the link or the code instead, take in a file, or open the page over https.
camera-none = This device has no camera that the browser can use. Nothing was changed. Paste the link or the code instead, or take in a file.
camera-denied = The browser does not let this page use the camera. Nothing was changed. Allow it for this site in the browser’s address line and try again; or paste the link or the code, or take in a file.
camera-busy = The camera cannot be used now; another program may have it. Nothing was changed. Close that program and try again; or paste the link or the code, or take in a file.
camera-lost = The part that reads codes did not arrive. Nothing was changed. Reload the page when the network is back; or paste the link or the code, or take in a file.
camera-again = Try again
