// Stands for the script that the task runs at opening.
console.log('lint');
