// $rootnamespace$
